# Rscript tests/reference/scores/free-sorts.R   (from the project's root)
# z-scores of the free Q-sorts of power1_60 by standardised weighting, from R's own loadings and flags: each defining
# Q-sort is scaled before it is weighted, which qmethod's qzscores does not do.
source("tests/reference/read-q-sorts.R")
suppressMessages(library(jsonlite))
x <- q_sorts("power1_60")
z <- lapply(2:7, function(k) {
  solution <- fromJSON(sprintf("tests/reference/power1_60/PCA-varimax-%d.json", k))
  sapply(seq_len(k), function(f) {
    who <- which(solution$flagged[, f])
    loading <- solution$loadings[who, f]
    as.numeric(scale(scale(x[, who, drop = FALSE]) %*% (loading / (1 - loading^2))))
  })
})
write_reference(list(versions = versions("jsonlite"), zScores = z), "tests/reference/scores/free-sorts.json")
