# Rscript tests/reference/extraction/common-factors.R   (from the project's root)
# Principal axis factors run to the end, and psych's minimum residuals (which stop near the optimum), unrotated.
source("tests/reference/read-q-sorts.R")
suppressMessages(library(psych))
result <- list(versions = versions("psych", "jsonlite"))
for (name in c("lipset", "power1_60", "edge_duplicates_40x20")) {
  r <- cor(q_sorts(name))
  if (name == "edge_duplicates_40x20") r <- r[-(19:20), -(19:20)]   # without the duplicate and the mirror
  for (k in 1:5) {
    set <- list(sorts = nrow(r))
    pa <- try(suppressMessages(suppressWarnings(fa(r, k, rotate = "none", fm = "pa", min.err = 1e-13, max.iter = 20000, SMC = name != "power1_60"))), silent = TRUE)
    if (!inherits(pa, "try-error")) { set$axis <- unclass(pa$loadings); set$axis_communalities <- unname(pa$communality); dimnames(set$axis) <- NULL; attributes(set$axis) <- list(dim = dim(set$axis)) }
    mr <- suppressMessages(suppressWarnings(fa(r, k, rotate = "none", fm = "minres")))
    l <- unclass(mr$loadings); attributes(l) <- list(dim = dim(l))
    e <- r - l %*% t(l); diag(e) <- 0
    set$minres <- l; set$minres_objective <- sum(e^2) / 2
    result[[paste0(name, "-", k)]] <- set
  }
}
write_reference(result, "tests/reference/extraction/common-factors.json")
