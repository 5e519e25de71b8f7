package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation file says besides parameters, fields and errors.
 *
 * @param notes prose by language
 * @param links further reading
 * @param samples requests and responses
 * @param authorization what a caller must be allowed to do
 * @param statements where single documents differ
 */
public record DocumentationDescription(
        List<Map<String, String>> notes,
        List<LinkDescription> links,
        List<SampleDescription> samples,
        Optional<AuthorizationDescription> authorization,
        List<StatementDescription> statements) {
    /**
     * Further reading.
     *
     * @param location where it is written
     * @param title prose by language
     * @param operation an operation
     * @param document an address
     */
    public record LinkDescription(
            SourceLocation location,
            Map<String, String> title,
            Optional<Located<String>> operation,
            Optional<Located<String>> document) {}

    /**
     * A request, a response, or both.
     *
     * @param location where it is written
     * @param title prose by language
     * @param request as the documents show it
     * @param response as the documents show it
     * @param format {@code xml} or {@code json}
     */
    public record SampleDescription(
            SourceLocation location,
            Map<String, String> title,
            Optional<Located<String>> request,
            Optional<Located<String>> response,
            Optional<Located<String>> format) {}

    /**
     * What a caller must be allowed to do.
     *
     * @param action the action of a policy
     * @param access the kind of access
     * @param resources types of resources
     * @param conditions condition keys
     * @param dependent actions that must be allowed as well
     */
    public record AuthorizationDescription(
            Located<String> action,
            Optional<Located<String>> access,
            List<ResourceDescription> resources,
            List<Located<String>> conditions,
            List<Located<String>> dependent) {}

    /**
     * What documents say about a parameter, a field or an error code where the description differs from them.
     *
     * @param about the full name of a parameter, the path of a field, or an error code
     * @param type the type as the documents write it
     * @param required whether a parameter is required
     * @param example as written
     * @param text prose by language
     * @param from identifiers of the documents
     */
    public record StatementDescription(
            Located<String> about,
            Optional<Located<String>> type,
            Optional<Located<Boolean>> required,
            Optional<Located<String>> example,
            Map<String, String> text,
            List<Located<String>> from) {}

    /**
     * A type of resource.
     *
     * @param type the type
     * @param required whether a policy must name one
     * @param pattern its name in a policy
     */
    public record ResourceDescription(Located<String> type, boolean required, Optional<Located<String>> pattern) {}
}
