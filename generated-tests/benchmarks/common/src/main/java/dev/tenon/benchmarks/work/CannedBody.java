package dev.tenon.benchmarks.work;

/**
 * The body of a canned response.
 *
 * @param mark what the requests that get it contain; empty when all do
 * @param bytes the body
 */
@SuppressWarnings("ArrayRecordComponent") // read and never changed
public record CannedBody(String mark, byte[] bytes) {}
