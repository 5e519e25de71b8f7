package dev.tenon.importer.facts;

import dev.tenon.importer.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Everything one source says about one operation.
 *
 * @param source where it comes from
 * @param operation the action's name
 * @param summary the first sentence of the source, or its own summary
 * @param call how the operation is called
 * @param rootName the root of the XML examples
 * @param parameters the parameters in order
 * @param response the fields of the response
 * @param statesResponse whether the source speaks of responses at all
 * @param errors the error rows in order
 * @param document what it says besides
 * @param service what the source says about the service in passing
 * @param problems what could not be read, or had to be guessed
 */
public record OperationFacts(
        FactSource source,
        String operation,
        String summary,
        CallFact call,
        Optional<String> rootName,
        List<ParameterFact> parameters,
        List<ResponseFact> response,
        boolean statesResponse,
        List<ErrorFact> errors,
        DocumentFacts document,
        ServiceHint service,
        List<Problem> problems) {
    /** Returns the same facts from a source of another short name. */
    public OperationFacts withSource(FactSource other) {
        return new OperationFacts(
                other,
                operation,
                summary,
                call,
                rootName,
                parameters,
                response,
                statesResponse,
                errors,
                document,
                service,
                problems);
    }

    /** Returns the same facts with other problems. */
    public OperationFacts withProblems(List<Problem> others) {
        return new OperationFacts(
                source,
                operation,
                summary,
                call,
                rootName,
                parameters,
                response,
                statesResponse,
                errors,
                document,
                service,
                others);
    }
}
