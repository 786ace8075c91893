# Woorden van `maatlat measure` over wat veranderde, en over wie gezondheid wint en wie de kosten draagt.

## Wie de verdrongen gezondheid draagt

measure-bearer-everybody = iedereen evenveel: verdeeld volgens bevolking
measure-bearer-least-healthy = volledig gedragen door de minst gezonde groep
measure-bearer-healthiest = volledig gedragen door de gezondste groep
