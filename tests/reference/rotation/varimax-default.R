# Rscript tests/reference/rotation/varimax-default.R   (from the project's root)
# stats::varimax at its default eps and at 1e-15, of unrotated principal components, k = 2 ... 7.
source("tests/reference/read-q-sorts.R")
bare <- function(m) { m <- unclass(m); attributes(m) <- list(dim = dim(m)); m }
rotations <- function(name) lapply(2:7, function(k) {
  e <- eigen(cor(q_sorts(name)), symmetric = TRUE)
  l <- e$vectors[, 1:k] %*% diag(sqrt(e$values[1:k]))
  list(default = bare(varimax(l)$loadings), converged = bare(varimax(l, eps = 1e-15)$loadings))
})
write_reference(list(versions = versions("jsonlite"), lipset = rotations("lipset"), power1_60 = rotations("power1_60")),
  "tests/reference/rotation/varimax-default.json")
