package dev.tenon.spec.source;

/**
 * A value with the place it was written at.
 *
 * @param value the value
 * @param location where it was written
 * @param <T> the type of the value
 */
public record Located<T>(T value, SourceLocation location) {}
