package dev.tenon.benchmarks.work;

import static dev.tenon.benchmarks.work.Node.bare;
import static dev.tenon.benchmarks.work.Node.struct;
import static dev.tenon.benchmarks.work.Node.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The canned responses. */
public final class ResponseBodies {
    private ResponseBodies() {}

    /** The HTTP status of the response. */
    public static int status(Work work) {
        return work.task() == Task.ERROR ? 403 : 200;
    }

    /** The media type of the response. */
    public static String contentType(Work work) {
        return work.wire() == Wire.JSON ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    }

    /** The body of the response; of the one that most requests get, where the work takes several. */
    public static byte[] body(Work work) {
        List<CannedBody> bodies = bodies(work);
        return bodies.get(bodies.size() - 1).bytes();
    }

    /** The bodies of the responses: a request gets the first whose mark it contains. */
    public static List<CannedBody> bodies(Work work) {
        return switch (work.task()) {
            case ATTACH -> List.of(always(work, attached(work.size())));
            case DESCRIBE -> List.of(always(work, described(0, work.size(), work.size())));
            case ERROR -> List.of(always(work, refused()));
            case LIST -> pages(work);
            case BATCH -> List.of(lastBatch(work), always(work, attached(Inputs.BATCH)));
        };
    }

    /** The last page first, since the number of the first begins the number of the tenth. */
    private static List<CannedBody> pages(Work work) {
        List<CannedBody> pages = new ArrayList<>();
        for (int page = work.size() / Inputs.PAGE; page > 1; page--) {
            Node root = described(Inputs.PAGE * (page - 1), Inputs.PAGE, work.size());
            pages.add(new CannedBody("PageNumber=" + page, written(work, root)));
        }
        pages.add(always(work, described(0, Inputs.PAGE, work.size())));
        return pages;
    }

    private static CannedBody lastBatch(Work work) {
        return new CannedBody(Inputs.instanceId(work.size() - 1), written(work, attached(work.size() % Inputs.BATCH)));
    }

    private static CannedBody always(Work work, Node root) {
        return new CannedBody("", written(work, root));
    }

    private static byte[] written(Work work, Node root) {
        StringBuilder text = new StringBuilder();
        if (work.wire() == Wire.JSON) {
            root.json(text);
        } else {
            root.xml(text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Node attached(int size) {
        List<Node> results = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            results.add(struct(
                    "Result",
                    text("Code", Inputs.ITEM_CODE),
                    text("InstanceId", Inputs.instanceId(index)),
                    text("Message", "successful"),
                    bare("Success", true)));
        }
        return struct(
                "AttachKeyPairResponse",
                text("RequestId", Inputs.REQUEST_ID),
                bare("TotalCount", size),
                bare("FailCount", 0),
                text("KeyPairName", Inputs.KEY_PAIR),
                new Node.Many("Results", results));
    }

    private static Node described(int first, int size, int total) {
        List<Node> instances = new ArrayList<>();
        for (int index = first; index < first + size; index++) {
            instances.add(InstanceResponse.instance(index));
        }
        return struct(
                "DescribeInstancesResponse",
                new Node.Many("Instances", instances),
                bare("TotalCount", total),
                text("RequestId", Inputs.REQUEST_ID),
                bare("PageSize", 100),
                bare("PageNumber", 1 + first / Inputs.PAGE),
                // A listing goes by the numbers of the pages, which every version of the SDKs knows.
                text("NextToken", size == total ? "caeba0bbb2be03f84eb48b699f0a4883" : ""));
    }

    private static Node refused() {
        return struct(
                "Error",
                text("RequestId", Inputs.REQUEST_ID),
                text("HostId", "ecs-cn-hangzhou.example.com"),
                text("Code", Inputs.ERROR_CODE),
                text("Message", "The instance creation is windows, cannot use ssh key pair to login."));
    }
}
