/**
 * From documents to the model. {@code DocumentLoader} and {@code JobOrderLoader} are the ways in; behind them one class
 * reads one kind of object ({@code ToolLoader}, {@code StepLoader}, {@code TypeLoader}, …) through {@code Fields}, which
 * reports what is missing, misspelt or of a wrong kind. Loaders never stop at the first fault.
 */
package io.github.camelmesos.cwl.load;
