# Read by the R scripts of the folders beside it: the shipped Q-sorts as [S x N], and JSON at full precision.
suppressMessages(library(jsonlite))
q_sorts <- function(name) as.matrix(read.csv(file.path("tests/reference", name, "q-sorts.csv"), row.names = 1, check.names = FALSE))
versions <- function(...) c(list(R = R.version.string, date = as.character(Sys.Date())),
  sapply(c(...), function(p) as.character(packageVersion(p)), simplify = FALSE))
write_reference <- function(x, path) writeLines(toJSON(x, digits = NA, auto_unbox = TRUE, na = "null", matrix = "rowmajor"), path)
