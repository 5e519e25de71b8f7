package dev.tenon.benchmarks.work;

/** A step of a call, which can be run by itself. */
public enum Step {
    /** From a request record of two instances to its parameters as they go over the wire, unsigned. */
    ENCODE(Work.ATTACH_2_JSON),
    /** From a request record of two instances to the bytes of a signed request. */
    SIGN(Work.ATTACH_2_JSON),
    /** From a request record of fifty instances to the bytes of a signed request. */
    SIGN_50(Work.ATTACH_50_JSON),
    /** From the bytes of the response, a hundred instances in JSON, to objects. */
    DECODE_JSON(Work.DESCRIBE_100_JSON),
    /** The same with two results. */
    DECODE_JSON_SMALL(Work.ATTACH_2_JSON),
    /** From the bytes of the response, a hundred instances in XML, to objects. */
    DECODE_XML(Work.DESCRIBE_100_XML),
    /** The same with two results. */
    DECODE_XML_SMALL(Work.ATTACH_2_XML),
    /** From the bytes of a refusal to the code, the message and the id of the request. */
    ERROR(Work.ERROR_JSON);

    private final Work work;

    Step(Work work) {
        this.work = work;
    }

    public Work work() {
        return work;
    }
}
