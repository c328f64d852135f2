# Rscript tests/reference/bootstrap/bootstrap.R   (from the project's root)
# The bootstrap with varimax run to its end, resamples and all: correlations, principal components, varimax,
# the best one-to-one match on |phi| among all orders, flags, standardised weighting. Then what is made of them:
# sd, quantiles, BCa by its formula.
source("tests/reference/read-q-sorts.R")

permutations <- function(v) if (length(v) < 2) list(v) else
  do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(rest) c(v[i], rest))))
phi <- function(x, y) sum(x * y) / sqrt(sum(x^2) * sum(y^2))

rotated <- function(x, k) {
  e <- eigen(cor(x), symmetric = TRUE)
  l <- e$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(e$values[1:k]), k)
  # stats::varimax at eps = 1e-15 still stops up to 1e-5 of a loading short of flat maxima; from there by single turns.
  h <- sqrt(rowSums(l^2))
  v <- (l %*% varimax(l, normalize = TRUE, eps = 1e-15)$rotmat) / h
  for (sweep in 1:200) for (p in seq_len(k - 1)) for (q in (p + 1):k) {
    w <- complex(real = v[, p], imaginary = v[, q])^2
    angle <- Arg(mean(w^2) - mean(w)^2) / 4
    v[, c(p, q)] <- v[, c(p, q)] %*% matrix(c(cos(angle), sin(angle), -sin(angle), cos(angle)), 2)
  }
  v * h
}
matched <- function(l, target) {
  k <- ncol(l)
  p <- sapply(1:k, function(g) sapply(1:k, function(f) phi(target[, f], l[, g]))) # [target x found]
  orders <- permutations(1:k)
  best <- orders[[which.max(sapply(orders, function(o) sum(abs(p[cbind(1:k, o)]))))]]
  signs <- sign(p[cbind(1:k, best)])
  list(loadings = sweep(l[, best, drop = FALSE], 2, signs, "*"), phis = abs(p[cbind(1:k, best)]))
}
scored <- function(x, l) {
  limit <- qnorm(.975) / sqrt(nrow(x))
  flags <- abs(l) > limit & l^2 > rowSums(l^2) / 2
  z <- sapply(1:ncol(l), function(f) {
    who <- which(flags[, f])
    if (length(who) == 0) return(rep(NA, nrow(x)))
    w <- l[who, f] / (1 - l[who, f]^2)
    as.numeric(scale(scale(x[, who, drop = FALSE]) %*% w))
  })
  list(flags = flags, z = z)
}
# The whole sample, ordered and signed by sum of squares and sum of f|f|.
whole <- function(x, k) {
  l <- rotated(x, k)
  l <- l[, order(-colSums(l^2)), drop = FALSE]
  sweep(l, 2, sign(colSums(l * abs(l))), "*")
}
procrustes_phis <- function(l, target) {
  s <- svd(t(l) %*% target)
  turned <- l %*% s$u %*% t(s$v)
  sapply(1:ncol(l), function(f) phi(turned[, f], target[, f]))
}
step <- function(x, target, who) {
  l <- rotated(x[, who], ncol(target))
  m <- matched(l, target[who, , drop = FALSE])
  s <- scored(x[, who], m$loadings)
  first <- match(sort(unique(who)), who)
  list(people = sort(unique(who)), phis = m$phis, procrustes = procrustes_phis(l, target[who, , drop = FALSE]),
    loadings = m$loadings[first, , drop = FALSE], flags = s$flags[first, , drop = FALSE], z = s$z)
}
bca <- function(estimate, values, jackknife) {
  z0 <- qnorm((sum(values < estimate) + sum(values == estimate) / 2) / length(values))
  d <- mean(jackknife) - jackknife
  a <- sum(d^3) / (6 * sum(d^2)^1.5)
  z <- qnorm(c(.025, .975))
  quantile(values, pnorm(z0 + (z0 + z) / (1 - a * (z0 + z))), names = FALSE)
}
balanced <- function(n, b) matrix(sample(rep(1:n, b)), b)

result <- list(versions = versions("jsonlite"))
set.seed(20261121)
for (run in list(list("lipset", 2, 60), list("lipset", 3, 60), list("edge_duplicates_40x20", 3, 24))) {
  x <- q_sorts(run[[1]])
  k <- run[[2]]
  target <- whole(x, k)
  draws <- balanced(ncol(x), run[[3]])
  result$runs[[length(result$runs) + 1]] <- list(name = run[[1]], factors = k, target = target, resamples = draws,
    steps = lapply(seq_len(nrow(draws)), function(b) step(x, target, draws[b, ])))
}

# Spread, where people are many: z-scores of ten statements, with BCa intervals.
x <- q_sorts("power1_60")
k <- 2
target <- whole(x, k)
full <- scored(x, target)$z
draws <- balanced(ncol(x), 80)
steps <- lapply(seq_len(nrow(draws)), function(b) step(x, target, draws[b, ])$z)
jack <- lapply(seq_len(ncol(x)), function(i) step(x, target, setdiff(seq_len(ncol(x)), i))$z)
result$spread <- list(name = "power1_60", factors = k, resamples = draws, z = full[1:10, ],
  mean = apply(simplify2array(steps), 1:2, mean)[1:10, ], sd = apply(simplify2array(steps), 1:2, sd)[1:10, ],
  low = apply(simplify2array(steps), 1:2, quantile, .025)[1:10, ], high = apply(simplify2array(steps), 1:2, quantile, .975)[1:10, ],
  bca = lapply(1:10, function(s) lapply(1:k, function(f)
    bca(full[s, f], sapply(steps, function(z) z[s, f]), sapply(jack, function(z) z[s, f])))))
result$pnorm <- list(z = seq(-9, 9, by = .75), p = pnorm(seq(-9, 9, by = .75)))
write_reference(result, "tests/reference/bootstrap/bootstrap.json")
