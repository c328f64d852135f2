# Rscript tests/reference/r-script/repeat.R   (from the project's root)
# Runs each exported script of this folder in base R and keeps the figures it leaves in `solution`, unrounded.
source("tests/reference/read-q-sorts.R")
for (name in sub("\\.R$", "", setdiff(list.files("tests/reference/r-script", "\\.R$"), "repeat.R"))) {
  left <- new.env()
  capture.output(sys.source(file.path("tests/reference/r-script", paste0(name, ".R")), left))
  write_reference(c(list(versions = versions("jsonlite")), left$solution), paste0("tests/reference/r-script/", name, ".json"))
}
