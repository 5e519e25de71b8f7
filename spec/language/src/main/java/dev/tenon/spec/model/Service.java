package dev.tenon.spec.model;

import java.util.List;

/**
 * The service as a whole.
 *
 * @param name the prefix of the generated types, such as {@code Ecs}
 * @param title the full name in prose
 * @param version the API version sent with every call
 * @param defaultFormat the format of responses when a request asks for none
 * @param endpoints where the service listens
 * @param protocol the protocol of the service
 * @param dryRunCodes codes of a dry run that passed: the request was checked and not carried out
 * @param enumerations texts that have a name together
 * @param structures structures that responses refer to by name
 * @param requestStructures structures that parameters refer to by name
 * @param commonParameters parameters that every operation takes beside its own, without those of the signature
 * @param commonErrors codes that any operation may return
 * @param operations the names of all its operations, including unwanted ones
 * @param sources the documents behind the description
 */
public record Service(
        String name,
        LocalizedText title,
        String version,
        ResponseFormat defaultFormat,
        Endpoints endpoints,
        Protocol protocol,
        List<String> dryRunCodes,
        List<Enumeration> enumerations,
        List<NamedStructure> structures,
        List<RequestStructure> requestStructures,
        List<Parameter> commonParameters,
        List<ErrorCode> commonErrors,
        List<String> operations,
        List<Source> sources) {
    /** A format of responses. */
    public enum ResponseFormat {
        /** JSON. */
        JSON,
        /** XML. */
        XML
    }
}
