# Words of `maatlat measure` about what changed, and about who gains health and who bears the cost.

## Who bears the opportunity cost

measure-bearer-everybody = everybody alike: shared by population
measure-bearer-least-healthy = all of it borne by the least healthy group
measure-bearer-healthiest = all of it borne by the healthiest group
