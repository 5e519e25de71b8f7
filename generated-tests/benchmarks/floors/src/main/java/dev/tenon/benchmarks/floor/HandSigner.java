package dev.tenon.benchmarks.floor;

import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the signed form of the two operations: the order of the parameters is in the code, and each byte is written once. */
public final class HandSigner {
    private static final byte[] FIRST = ascii("%22");
    private static final byte[] NEXT = ascii("%2C%22");
    private static final byte[] KEY_PAIR_NAME = ascii("%5D&KeyPairName=");
    private static final byte[] PAGE_SIZE = ascii("&PageSize=");
    private static final byte[] REGION_ID = ascii("&RegionId=");

    private final byte[] attach;
    private final byte[] describe;

    @SuppressWarnings("ThreadLocalUsage") // one of this object lives as long as its process
    private final ThreadLocal<FormBuffer> buffers = ThreadLocal.withInitial(FormBuffer::new);

    /** Signs requests for responses of one format. */
    public HandSigner(Wire wire) {
        this.attach = ascii(head("AttachKeyPair", wire) + "&InstanceIds=%5B");
        this.describe = ascii(head("DescribeInstances", wire) + "&PageNumber=");
    }

    /** The body of a request that binds the key pair to some instances. */
    public byte[] attach(List<String> instanceIds) {
        return form(instanceIds).signed();
    }

    /** The same without what each attempt has of its own. */
    public byte[] attachUnsigned(List<String> instanceIds) {
        return form(instanceIds).unsigned();
    }

    private FormBuffer form(List<String> instanceIds) {
        FormBuffer form = buffers.get();
        form.start(attach);
        for (int index = 0; index < instanceIds.size(); index++) {
            form.bytes(index == 0 ? FIRST : NEXT);
            form.quoted(instanceIds.get(index));
            form.bytes(FIRST);
        }
        form.bytes(KEY_PAIR_NAME);
        form.value(Inputs.KEY_PAIR);
        form.bytes(REGION_ID);
        form.value(Inputs.REGION);
        return form;
    }

    /** The body of a request for a page of instances. */
    public byte[] describe(int page, int pageSize) {
        FormBuffer form = buffers.get();
        form.start(describe);
        form.value(Integer.toString(page));
        form.bytes(PAGE_SIZE);
        form.value(Integer.toString(pageSize));
        form.bytes(REGION_ID);
        form.value(Inputs.REGION);
        return form.signed();
    }

    private static String head(String action, Wire wire) {
        return "AccessKeyId=" + Inputs.ACCESS_KEY_ID + "&Action=" + action + "&Format=" + wire;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
