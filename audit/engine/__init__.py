"""Running the audit: a document, many files, processes, results, waivers and the gate."""
