/** The door of the simulator: Q-sorts drawn from planted viewpoints, for demos, tests and planning a P-set. */
export {
  simulateQSorts,
  type PlantedViewpoint,
  type PlannedSorter,
  type SimulationPlan,
} from './simulate-q-sorts.ts';
