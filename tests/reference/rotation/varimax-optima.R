# Rscript tests/reference/rotation/varimax-optima.R   (from the project's root)
# A matrix on which varimax has two maxima: the criterion in which 200 random starts of R's varimax end.
source("tests/reference/read-q-sorts.R")
l <- rbind(c(-.2, .2, .9, .3, .8), c(.6, .3, -.8, .6, .3), c(.1, -.2, -.4, .5, .7), c(.3, .5, .6, -.5, -.8),
  c(-.6, -.7, -.6, .3, -.7), c(.5, .9, .3, -.1, -.1), c(.5, -.9, -.3, .8, .5), c(.6, 0, .6, .9, .5))
criterion <- function(x) { b <- x / sqrt(rowSums(x^2)); sum(colSums(b^4) - colSums(b^2)^2 / nrow(b)) }
set.seed(1)
ends <- replicate(200, criterion(unclass(varimax(l %*% qr.Q(qr(matrix(rnorm(25), 5))), eps = 1e-15)$loadings)))
write_reference(list(versions = versions("jsonlite"), loadings = l, usual = criterion(unclass(varimax(l, eps = 1e-15)$loadings)),
  optima = sort(unique(round(ends, 6)), decreasing = TRUE)), "tests/reference/rotation/varimax-optima.json")
