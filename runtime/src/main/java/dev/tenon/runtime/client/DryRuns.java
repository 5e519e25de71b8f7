package dev.tenon.runtime.client;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.encode.Overrides;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.operation.Operation;

/** Requests that are checked and not carried out. */
final class DryRuns {
    private static final String WELL = "DryRunOperation";

    private DryRuns() {}

    static <Q, R> void check(Transport transport, Operation<Q, R> operation, Q request) {
        String parameter = operation.traits().dryRun();
        if (parameter == null) {
            throw new InvalidRequestException(operation.name(), "takes no dry run");
        }
        try {
            transport.send(operation, request, Overrides.of(parameter, "true"));
        } catch (ServiceException answered) {
            if (!answered.rawCode().equals(WELL)) {
                throw answered;
            }
        }
    }
}
