/** The calendar: the model's time goes in months, while rates and yearly sums are stated per year. */

export const MONTHS_A_YEAR = 12
