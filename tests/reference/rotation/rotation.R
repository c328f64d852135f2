# Rscript tests/reference/rotation/rotation.R   (from the project's root)
# Quartimax, equamax, oblimin (GPArotation), promax (stats) and Procrustes, from the unrotated principal components.
source("tests/reference/read-q-sorts.R")
suppressMessages(library(GPArotation))
result <- list(versions = versions("GPArotation", "jsonlite"))
bare <- function(x) { x <- unclass(x); attributes(x) <- list(dim = dim(x)); x }
for (name in c("lipset", "power1_60", "edge_duplicates_40x20")) for (k in 2:4) {
  x <- q_sorts(name)
  if (name == "edge_duplicates_40x20") x <- x[, 1:18]
  e <- eigen(cor(x)); p <- ncol(x)
  l <- e$vectors[, 1:k] %*% diag(sqrt(e$values[1:k]))
  l <- l %*% diag(sign(colSums(l * abs(l))))
  v <- bare(varimax(l, eps = 1e-15)$loadings)
  q <- GPForth(l, method = "quartimax", normalize = TRUE, eps = 1e-8, maxit = 3000)
  h <- sqrt(rowSums(l^2))
  eq <- GPForth(l, method = "cf", methodArgs = list(kappa = k / (2 * p)), normalize = TRUE, eps = 1e-8, maxit = 3000)
  ob <- GPFoblq(l, method = "oblimin", methodArgs = list(gam = 0), normalize = FALSE, eps = 1e-8, maxit = 3000)
  og <- GPFoblq(l, method = "oblimin", methodArgs = list(gam = -0.5), normalize = FALSE, eps = 1e-8, maxit = 3000)
  pm <- promax(v, m = 4); ui <- solve(pm$rotmat)
  target <- (abs(v) > 0.4) * sign(v); s <- svd(t(l) %*% target)
  result[[paste0(name, "-", k)]] <- list(unrotated = l, varimax = v,
    quartimax = bare(q$loadings), equamax = bare(eq$loadings), converged = c(q$convergence, eq$convergence, ob$convergence, og$convergence),
    oblimin = list(pattern = bare(ob$loadings), phi = bare(ob$Phi), criterion = ob$Table[nrow(ob$Table), 2]),
    oblimin_negative = list(pattern = bare(og$loadings), phi = bare(og$Phi)),
    promax = list(pattern = bare(pm$loadings), phi = ui %*% t(ui)), target = target, procrustes = l %*% s$u %*% t(s$v))
}
write_reference(result, "tests/reference/rotation/rotation.json")
