package dev.tenon.testkit.generated;

/**
 * Calls one operation through the generated client.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
@FunctionalInterface
public interface Caller<Q extends Record, R extends Record> {
    /** Builds a client for the target and calls the operation. */
    R call(ContractTarget target, Q request);
}
