/** What `--help` prints. */
export const ANALYSE_HELP = `Analyse a Q study: from Q-sorts to factors, their arrays and comparisons.

npm run --silent analyse -- FILE [STATEMENTS] [options]

  FILE         a CSV (statements x Q-sorts, or Q-sorts x statements) or a PQMethod .dat
  STATEMENTS   statements one a line (.sta or .txt); beside a .dat, the .sta of the same name is found

  --factors K            how many factors; without it 3, or as many as the Q-sorts hold
  --correlation C        pearson (default), spearman or kendall
  --missing POLICY       blank cells: refuse (default), pairwise or centre
  --extraction E         pca (default), centroid, centroid-kade, horst, minres or paf
  --rotation R           varimax (default), quartimax, equamax, promax, oblimin or none
  --target FILE          turn to the loadings in a CSV or in a solution's JSON, in place of a rotation
  --turn I,J,DEGREES     turn factor I towards factor J by hand; may come again
  --invert FACTORS       factors to reflect, e.g. 2 or 1,3
  --order FACTORS        new order of the factors, e.g. 3,1; one left out is dropped
  --split FACTORS        bipolar factors to make two of
  --convention C         order, signs and quantiles: standard (default), pqmethod, kade or r
  --flag-alpha A         level at which a loading is significant (default .05)
  --flag-threshold T     standard error of a zero loading: 1/sqrt of S (default) or S-1
  --majority on|off      must a flag have more than half of the communality (default on)
  --flag NAME:FACTOR     flag a Q-sort by hand, e.g. US1:2; may come again
  --unflag NAME:FACTOR   take a flag away by hand; may come again
  --weight-cap C         loadings weigh as no more than this, e.g. .95
  --reliability R        of one person sorting twice (default .80), or observed
  --exclude NAME         leave a Q-sort out; may come again
  --recipe FILE          begin from the recipe in a solution's JSON; what is typed beside it comes first
  --distinguishing-alpha A  another level for distinguishing statements, listed beside the usual ones
  --bh                   the same, adjusted after Benjamini and Hochberg
  --effect-size D        the same, of at least this difference of z-scores
  --restarts N           random starts that look for a second maximum of the rotation (default 24)
  --chance-flags         how many flags permuted Q-sorts would have
  --retention            all evidence for the number of factors; takes some seconds
  --bootstrap N          standard errors and intervals of every figure from N resamples, e.g. 1000
  --align HOW            lay resamples over the solution by match (default) or procrustes
  --fixed-flags          keep the solution's flags in every resample
  --influence            the solution without each person in turn
  --multiverse           the same viewpoints under other extractions, rotations, numbers of factors
  --compare FILE         match the factors with those in another solution's JSON
  --seed NUMBER          of everything drawn at random (default 1)
  --distribution GRID    the grid, as value:cards, e.g. "-4:2,-3:3,-2:4,-1:5,0:5,1:5,2:4,3:3,4:2";
                         without it the grid is inferred from the Q-sorts
  --sorts-in WHERE       Q-sorts are columns or rows; without it the file is asked, and if it does
                         not tell, nothing is analysed
  --large                a CSV of any size, Q-sorts in rows, read as a stream: the standard solution
                         (--factors, --rotation varimax or none, --flag-alpha) as JSON, no row a person
  --sorts-out FILE       with --large: a CSV of each Q-sort's loadings and flags
  --write-part FILE      with --large: this machine's part of the next step, in place of a solution
  --after FILE           with --large: the merged part of the step before
  --merge                the files named are parts: merge them, and print the solution if they are the last
  --json                 print one JSON object at full precision instead of tables
  --r-script             print a script that repeats the solution in base R, the data inside
  -h, --help             print this

Exit code 0: analysed. 2: refused, and stderr says why and what to do (with --json, as one JSON object).
docs/command-line.md explains every figure; docs/importing.md every finding about a file.
`;
