package dev.tenon.processor;

/**
 * How much a compilation distrusts a description.
 *
 * @param warningsAreErrors whether a warning about the description stops the compilation
 * @param untrusted whether {@link SourceCheck} compares what was generated with its plan
 */
record Strictness(boolean warningsAreErrors, boolean untrusted) {}
