package dev.tenon.testkit.internal.simulation;

import dev.tenon.spec.model.Service;
import dev.tenon.testkit.internal.check.ErrorTable;
import dev.tenon.testkit.internal.text.EncodedText;
import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import dev.tenon.testkit.simulation.SimulatedCall;
import java.util.List;

/**
 * A call whose parameters were checked.
 *
 * @param request the request
 * @param service the description of the service
 * @param errors the codes documented for the operation
 */
public record CheckedCall(ReceivedRequest request, Service service, ErrorTable errors) implements SimulatedCall {
    @Override
    public List<String> jsonArray(String name) {
        return text(name).flatMap(EncodedText::jsonArray).orElse(List.of());
    }

    @Override
    public Refusal errorOr(String code, int status, String message) {
        return errors.namedOr(code, status, message);
    }
}
