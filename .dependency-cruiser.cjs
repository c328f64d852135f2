/** The rooms and their one direction: analysis <- server/contract <- server and client (docs/architecture.md). */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^tests/', '\\.css$', '^client/text/', '^client/service-worker/'],
      },
      to: {},
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    only('analysis-is-pure', 'analysis knows only the method', { path: '^analysis/' }, [
      '^analysis/',
      'node_modules/(ml-matrix|simple-statistics)/',
    ]),
    only('sorting-has-no-matrix', "the participants' door stays small", { path: '^analysis/sorting/' }, [
      '^analysis/(sorting|model)/',
    ]),
    only('contract-is-words-only', 'the contract is shapes', { path: '^server/contract/' }, [
      '^server/contract/',
      '^analysis/(index|sorting/index)\\.ts$',
      'node_modules/zod/',
    ]),
    only(
      'migrations-stand-alone',
      'migrations know SQL and files, no room of the house',
      { path: '^migrations/' },
      ['^migrations/', '^(fs|path|crypto|timers/promises)$', 'node_modules/(@types/)?pg/'],
    ),
    {
      name: 'analysis-through-its-doors',
      severity: 'error',
      from: { path: '^(server|client|migrations)/' },
      to: { path: '^analysis/', pathNot: '^analysis/(index|sorting/index|simulation/index)\\.ts$' },
    },
    {
      name: 'server-takes-only-the-pages-door',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/', pathNot: '^client/pages/index\\.tsx?$' },
    },
    {
      name: 'only-pages-renders',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/http/pages\\.ts$' },
      to: { path: '^client/' },
    },
    {
      name: 'client-takes-only-the-contract',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|migrations)/', pathNot: '^server/contract/' },
    },
    {
      name: 'only-http-knows-express',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(http/|app\\.ts|main\\.ts)' },
      to: { path: 'node_modules/(express|helmet|pino-http)/' },
    },
    {
      name: 'only-stores-know-sql',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/stores/' },
      to: { path: 'node_modules/(pg|@electric-sql)/' },
    },
    {
      name: 'usecases-know-no-http',
      severity: 'error',
      from: { path: '^server/(usecases|policies|stores|formats)/' },
      to: { path: '^server/http/' },
    },
    {
      name: 'stores-know-no-usecases',
      severity: 'error',
      from: { path: '^server/stores/' },
      to: { path: '^server/(usecases|policies)/' },
    },
    {
      name: 'journeys-never-meet',
      severity: 'error',
      from: { path: '^client/(participant|researcher|careers)/' },
      to: { path: '^client/(participant|researcher|careers|pages)/', pathNot: '^client/$1/' },
    },
    {
      name: 'participants-stay-small',
      severity: 'error',
      from: { path: '^client/participant/' },
      to: {
        path: [
          '^analysis/(?!sorting/index\\.ts)',
          'node_modules/(d3|ml-matrix|react-router)',
          '^client/(charts|components)/',
        ],
      },
    },
    {
      name: 'components-and-charts-know-no-journey',
      severity: 'error',
      from: { path: '^client/(components|charts|api|text|styles)/' },
      to: { path: '^client/(participant|researcher|careers|pages)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
