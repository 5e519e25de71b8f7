package dev.tenon.importer.facts;

import dev.tenon.importer.text.Problem;
import java.util.List;
import java.util.Map;

/**
 * What a source says of the structures that parameters and fields name.
 *
 * @param source where it comes from
 * @param fields the fields by the name of the structure, of those in responses
 * @param parameters the members by the name of the structure, of those in requests
 * @param problems what could not be read
 */
public record TypeFacts(
        FactSource source,
        Map<String, List<ResponseFact>> fields,
        Map<String, List<ParameterFact>> parameters,
        List<Problem> problems) {}
