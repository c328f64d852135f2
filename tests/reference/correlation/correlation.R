# Rscript tests/reference/correlation/correlation.R   (from the project's root)
# Spearman, Kendall tau-b and pairwise Pearson correlations of three sets of Q-sorts.
source("tests/reference/read-q-sorts.R")
result <- list(versions = versions("jsonlite"))
for (name in c("lipset", "power1_60", "edge_duplicates_40x20")) {
  x <- q_sorts(name)[, 1:9]
  gaps <- x
  gaps[1, 1] <- NA; gaps[5, 1] <- NA; gaps[5, 2] <- NA; gaps[7, 3] <- NA
  result[[name]] <- list(spearman = unname(cor(x, method = "spearman")), kendall = unname(cor(x, method = "kendall")),
    pairwise = unname(cor(gaps, use = "pairwise.complete.obs")))
}
write_reference(result, "tests/reference/correlation/correlation.json")
