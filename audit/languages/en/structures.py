"""How English expresses proportions: *split 3:2:1*, *a blend of 3:7*, *in the ratio 2 to 1*."""

from __future__ import annotations

# Words beside two figures with a colon between them that make them a proportion; three figures need none.
PROPORTION = r"\b(?:ratio|ratios|proportion|proportions|split|shared|divided|mix|mixed|mixture|blend|blended|diluted|dilution|parts|recipe|randomised|randomized|allocated|apportioned)\b"
