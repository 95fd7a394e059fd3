/** The cars on sale, with their list prices in yuan. */
export const LIST_PRICES: Readonly<Record<string, number>> = {
  'Elantra 1.5L': 119_800,
  'Mufasa 2.0L': 132_800,
  'Sonata 1.5T': 159_800,
  'Custo 1.5T': 174_800,
  'Tucson L 1.5T': 171_800,
  'Tucson L Hybrid': 193_800,
  'Santa Fe 2.0T': 219_800,
  'Ioniq 5': 229_800,
};

/** What the same customers look at elsewhere. */
export const COMPETITOR_MODELS: readonly string[] = [
  'Toyota RAV4',
  'Honda CR-V',
  'Volkswagen Tiguan L',
  'Nissan X-Trail',
  'Geely Monjaro',
  'BYD Song Plus',
  'Haval H6',
  'Toyota Camry',
  'Volkswagen Lavida',
  'Buick GL8',
  'Tesla Model Y',
];
