package dev.tenon.importer.facts;

import dev.tenon.importer.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything one source says about one operation.
 *
 * @param source where it comes from
 * @param operation the action's name
 * @param summary the first sentence of the page
 * @param methods the HTTP methods it names
 * @param protocols HTTP, HTTPS or both, as far as it names them
 * @param rootName the root of the XML examples
 * @param parameters the parameters in order
 * @param response the fields of the response
 * @param statesResponse whether the source speaks of responses at all
 * @param errors the error rows in order
 * @param problems what could not be read, or had to be guessed
 */
public record OperationFacts(
        FactSource source,
        String operation,
        String summary,
        Set<String> methods,
        Set<String> protocols,
        Optional<String> rootName,
        List<ParameterFact> parameters,
        List<ResponseFact> response,
        boolean statesResponse,
        List<ErrorFact> errors,
        List<Problem> problems) {}
