# Rscript tests/reference/retention/retention.R   (from the project's root)
# Velicer's MAP by psych::vss, the acceleration of the scree, and Horn's parallel analysis with its permutations.
source("tests/reference/read-q-sorts.R")
suppressMessages(library(psych))
result <- list(versions = versions("psych", "jsonlite"))
set.seed(20261121)
for (name in c("lipset", "power1_60", "edge_duplicates_40x20")) {
  x <- q_sorts(name)
  if (name == "edge_duplicates_40x20") x <- x[, 1:18]
  r <- cor(x)
  ev <- eigen(r, only.values = TRUE)$values
  n <- min(8, ncol(x) - 1)
  map <- suppressMessages(suppressWarnings(vss(r, n = n, rotate = "none", fm = "pc", n.obs = nrow(x), plot = FALSE)$map))
  result[[name]] <- list(sorts = ncol(x), map = map, acceleration = which.max(diff(diff(ev))))
}
x <- q_sorts("lipset")
draws <- 40
orders <- lapply(seq_len(draws), function(d) lapply(seq_len(ncol(x)), function(j) sample(nrow(x))))
chance <- sapply(orders, function(o) eigen(cor(sapply(seq_len(ncol(x)), function(j) x[o[[j]], j])), only.values = TRUE)$values)
result$parallel <- list(orders = orders, eigenvalues = t(chance), percentile95 = apply(chance, 1, quantile, .95))
big <- replicate(4000, eigen(cor(apply(x, 2, sample)), only.values = TRUE)$values)
result$parallel4000 <- apply(big, 1, quantile, .95)
write_reference(result, "tests/reference/retention/retention.json")
