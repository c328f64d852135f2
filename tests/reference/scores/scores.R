# Rscript tests/reference/scores/scores.R   (from the project's root)
# Thurstone and Bartlett scores by psych for two principal axes of lipset; p.adjust; normal tails.
source("tests/reference/read-q-sorts.R")
suppressMessages(library(psych))
x <- q_sorts("lipset"); r <- cor(x)
f <- suppressMessages(suppressWarnings(fa(r, 2, rotate = "varimax", fm = "pa", min.err = 1e-13, max.iter = 20000)))
l <- unclass(f$loadings); attributes(l) <- list(dim = dim(l))
z <- scale(x)
bare <- function(m) { m <- scale(m); attributes(m) <- list(dim = dim(m)); m }
set.seed(4); p <- round(c(runif(10), runif(10) / 50), 6); p[3] <- p[4]
write_reference(list(versions = versions("psych", "jsonlite"), loadings = l,
  thurstone = bare(factor.scores(z, l, method = "Thurstone")$scores), bartlett = bare(factor.scores(z, l, method = "Bartlett")$scores),
  p = p, adjusted = p.adjust(p, "BH"), tails = pnorm(-c(0, .5, 1.959964, 4, 8))), "tests/reference/scores/scores.json")
