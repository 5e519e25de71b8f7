package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service file says.
 *
 * @param location where the file begins
 * @param complete whether everything in the file could be read
 * @param service the prefix of the generated types
 * @param title prose by language
 * @param version the API version
 * @param defaultFormat {@code xml} or {@code json}
 * @param endpoints where the service listens
 * @param protocol the protocol of the service
 * @param dryRunPassed codes of a dry run that passed
 * @param sources the documents
 * @param types texts that have a name together, and structures
 * @param parameters the common parameters
 * @param limits {@code strict} or {@code advisory}, for parameters that do not say themselves
 * @param zone the zone of local times, for values that do not say themselves
 * @param groups what several operations share
 * @param glossary texts of names that recur
 * @param errors the common errors
 * @param errorTexts texts of error codes
 * @param errorNames Java names of error codes chosen by the author
 * @param operations the operations with their files
 */
public record ServiceDescription(
        SourceLocation location,
        boolean complete,
        Located<String> service,
        Map<String, String> title,
        Located<String> version,
        Optional<Located<String>> defaultFormat,
        Optional<EndpointsDescription> endpoints,
        ProtocolDescription protocol,
        List<Located<String>> dryRunPassed,
        List<SourceDescription> sources,
        List<TypeDescription> types,
        List<ParameterDescription> parameters,
        Optional<Located<String>> limits,
        Optional<Located<String>> zone,
        List<GroupDescription> groups,
        List<GlossaryEntry> glossary,
        List<ErrorDescription> errors,
        List<GlossaryEntry> errorTexts,
        List<NamedText> errorNames,
        List<OperationReference> operations) {
    /**
     * Parameters and errors that several operations share.
     *
     * @param name the name that operations use
     * @param parameters the parameters
     * @param errors the errors
     */
    public record GroupDescription(
            Located<String> name, List<ParameterDescription> parameters, List<ErrorDescription> errors) {}

    /**
     * Texts that have a name together, or a structure of responses or of requests.
     *
     * @param name the name
     * @param values each of the texts, with prose by language
     * @param fields the fields of a structure of responses
     * @param parameters the members of a structure of requests
     * @param text prose by language
     */
    public record TypeDescription(
            Located<String> name,
            List<GlossaryEntry> values,
            Optional<List<FieldDescription>> fields,
            Optional<List<ParameterDescription>> parameters,
            Map<String, String> text) {}

    /**
     * The text of a name that recurs.
     *
     * @param name a parameter, a field or an error code
     * @param text prose by language
     */
    public record GlossaryEntry(Located<String> name, Map<String, String> text) {}

    /**
     * An entry of the list of operations.
     *
     * @param name the action
     * @param file the file below {@code operations/}, without its ending
     */
    public record OperationReference(Located<String> name, Located<String> file) {}

    /**
     * Hosts.
     *
     * @param central the host for callers that name no region
     * @param pattern the host with <code>{region}</code>
     * @param regions hosts by region
     * @param vpcRegions hosts by region inside the cloud's network
     * @param regionParameter the parameter that takes the region of a client
     */
    public record EndpointsDescription(
            Optional<Located<String>> central,
            Optional<Located<String>> pattern,
            List<NamedText> regions,
            List<NamedText> vpcRegions,
            Optional<Located<String>> regionParameter) {}

    /**
     * Codes and statuses by what they mean for a retry.
     *
     * @param transientCodes codes that pass
     * @param transientStatuses statuses that pass
     * @param throttling codes that ask the caller to slow down
     * @param nonceUsed codes of a repeated nonce
     * @param clockSkew codes of clocks that differ
     */
    public record RetryDescription(
            Optional<List<Located<String>>> transientCodes,
            Optional<List<Located<Integer>>> transientStatuses,
            Optional<List<Located<String>>> throttling,
            Optional<List<Located<String>>> nonceUsed,
            Optional<List<Located<String>>> clockSkew) {}
}
