package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation file says.
 *
 * @param location where the file begins
 * @param complete whether everything in the file could be read
 * @param operation the action
 * @param javaName the prefix of the generated types chosen by the author
 * @param summary prose by language
 * @param deprecation why or what instead; empty if the file only says that it is deprecated
 * @param documentation notes, links, samples and authorization
 * @param methods HTTP methods
 * @param protocols HTTP with or without TLS
 * @param idempotent whether repeating is safe
 * @param clientToken the parameter that makes repeating safe
 * @param dryRun the parameter that asks for a check only
 * @param unsigned where the file says that requests are not signed
 * @param protocol what differs in the protocol
 * @param sources the documents
 * @param uses groups of the service, by name
 * @param parameters the parameters, by full path
 * @param root the XML root
 * @param response the fields of the response
 * @param outcome where the results of single items are
 * @param pagination how items are paged
 * @param waiters the waiters
 * @param errors the documented errors
 */
public record OperationDescription(
        SourceLocation location,
        boolean complete,
        Located<String> operation,
        Optional<Located<String>> javaName,
        Map<String, String> summary,
        Optional<String> deprecation,
        DocumentationDescription documentation,
        List<Located<String>> methods,
        List<Located<String>> protocols,
        boolean idempotent,
        Optional<Located<String>> clientToken,
        Optional<Located<String>> dryRun,
        Optional<SourceLocation> unsigned,
        ProtocolDescription protocol,
        List<SourceDescription> sources,
        List<Located<String>> uses,
        List<ParameterDescription> parameters,
        Optional<Located<String>> root,
        List<FieldDescription> response,
        Optional<OutcomeDescription> outcome,
        Optional<PaginationDescription> pagination,
        List<WaiterDescription> waiters,
        List<ErrorDescription> errors) {
    /** A copy with other parameters and errors. */
    public OperationDescription with(List<ParameterDescription> others, List<ErrorDescription> otherErrors) {
        return new OperationDescription(
                location,
                complete,
                operation,
                javaName,
                summary,
                deprecation,
                documentation,
                methods,
                protocols,
                idempotent,
                clientToken,
                dryRun,
                unsigned,
                protocol,
                sources,
                uses,
                others,
                root,
                response,
                outcome,
                pagination,
                waiters,
                otherErrors);
    }

    /**
     * Where the results of single items are.
     *
     * @param items the list
     * @param success the flag in an item
     * @param code the code in an item
     * @param message the message in an item
     * @param subject what the item is about
     */
    public record OutcomeDescription(
            Located<String> items,
            Located<String> success,
            Optional<Located<String>> code,
            Optional<Located<String>> message,
            Optional<Located<String>> subject) {}

    /**
     * How items are paged.
     *
     * @param items the list
     * @param token pages by token
     * @param pages pages by number
     * @param offset pages by the number of their first item
     * @param more the flag that is false on the last page
     */
    public record PaginationDescription(
            Located<String> items,
            Optional<TokenDescription> token,
            Optional<PagesDescription> pages,
            Optional<OffsetDescription> offset,
            Optional<Located<String>> more) {}

    /**
     * Pages by token.
     *
     * @param request the parameter that takes the token
     * @param response the field with the next one
     * @param size the parameter for the size
     */
    public record TokenDescription(Located<String> request, Located<String> response, Optional<Located<String>> size) {}

    /**
     * Pages by number.
     *
     * @param number the parameter that takes the number
     * @param size the parameter for the size
     * @param total the field with the number of all items
     */
    public record PagesDescription(Located<String> number, Optional<Located<String>> size, Located<String> total) {}

    /**
     * Pages by the number of their first item.
     *
     * @param start the parameter that takes the number
     * @param size the parameter for the size
     * @param total the field with the number of all items
     */
    public record OffsetDescription(
            Located<String> start, Optional<Located<String>> size, Optional<Located<String>> total) {}

    /**
     * A waiter.
     *
     * @param name its name
     * @param path wire names from the response to the field
     * @param success values that end it with success
     * @param failure values that end it with an error
     * @param delaySeconds pause between calls
     * @param expects the resources that must be found
     * @param tolerates error codes that mean "not yet"
     */
    public record WaiterDescription(
            Located<String> name,
            List<Located<String>> path,
            List<Located<String>> success,
            List<Located<String>> failure,
            Optional<Located<Integer>> delaySeconds,
            Optional<ExpectsDescription> expects,
            List<Located<String>> tolerates) {}

    /**
     * What a waiter must find.
     *
     * @param parameter the parameter that names the resources
     * @param field the field next to the compared one that identifies a resource
     */
    public record ExpectsDescription(Located<String> parameter, Located<String> field) {}
}
