package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.StructureReader;
import dev.tenon.runtime.generated.Waiter;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Encodes requests and decodes responses of <code>DescribeMachines</code>.
 */
@SuppressWarnings("deprecation")
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public final class DescribeMachinesOperation extends Operation<DescribeMachinesRequest, DescribeMachinesResponse> {
    /**
     * The only instance.
     */
    public static final Operation<DescribeMachinesRequest, DescribeMachinesResponse> INSTANCE =
            new DescribeMachinesOperation();

    static final int MACHINE = 1;

    static final int INSTANCE_RECORD = 2;

    static final int TAG = 3;

    private DescribeMachinesOperation() {
        super("DescribeMachines", OperationTraits.of(true, "ClientToken", "DryRun"));
    }

    @Override
    public void encode(DescribeMachinesRequest request, ParameterSink sink) {
        sink.putJsonObject("Attributes", request.attributes());
        sink.put("ClientToken", request.clientToken());
        sink.put("Created", request.created(), "yyyy-MM-dd'T'HH:mm'Z'");
        sink.put("DryRun", request.dryRun());
        if (request.filter1() != null) {
            sink.begin("Filter.1");
            writeFilter1(request.filter1(), sink);
        }
        sink.putRepeated("InstanceId", request.instanceId());
        sink.put("MaxResults", request.maxResults());
        sink.putRepeated("Moment", request.moment(), "yyyy-MM-dd", 1);
        sink.putSeparated("Names", request.names(), ",");
        sink.put("NextToken", request.nextToken());
        sink.put("OldPrice", request.oldPrice());
        sink.put("OwnerAccount", request.ownerAccount());
        sink.put("PageNumber", request.pageNumber());
        sink.put("PageSize", request.pageSize());
        sink.put("Price", request.price());
        sink.put("RegionId", request.regionId());
        if (request.systemDisk() != null) {
            sink.begin("SystemDisk");
            writeSystemDisk(request.systemDisk(), sink);
        }
        for (int i = 0; i < request.tag().size(); i++) {
            sink.begin("Tag", i + 1);
            writeTag(request.tag().get(i), sink);
        }
    }

    private static void writeTag(DescribeMachinesRequest.Tag group, ParameterSink sink) {
        sink.put("Key", group.key());
        sink.put("Value", group.value());
        sink.end();
    }

    private static void writeSystemDisk(DescribeMachinesRequest.SystemDisk group,
            ParameterSink sink) {
        sink.put("Category", group.category());
        sink.put("Size", group.size());
        sink.end();
    }

    private static void writeFilter1(DescribeMachinesRequest.Filter1 group, ParameterSink sink) {
        sink.put("Key", group.key());
        sink.end();
    }

    @Override
    public DescribeMachinesResponse decode(StructureReader in) {
        return new DescribeMachinesResponse(
                in.string("RequestId"),
                in.always().integer("TotalCount"),
                in.string("NextToken"),
                in.bool("IsTruncated"),
                in.structures("Machines", "Machine", MACHINE));
    }

    @Override
    public Object structure(int number, StructureReader in) {
        return switch (number) {
            case MACHINE -> readMachine(in);
            case INSTANCE_RECORD -> readInstance(in);
            case TAG -> readTag(in);
            default -> decode(in);
        };
    }

    static DescribeMachinesResponse.Machine readMachine(StructureReader in) {
        return new DescribeMachinesResponse.Machine(
                in.always().string("InstanceId"),
                in.string("Status"),
                in.timestamp("Created", ""),
                in.longInteger("Memory"),
                in.decimal("Price"),
                in.doubling("Load"),
                in.string("OldLoad"),
                in.structure("SystemDisk", INSTANCE_RECORD),
                in.strings("Addresses", "IpAddress"),
                in.list("Matrix", in2 -> in2.strings("Row", "Cell")));
    }

    static DescribeMachinesResponse.Instance readInstance(StructureReader in) {
        return new DescribeMachinesResponse.Instance(
                in.integer("Size"),
                in.structures("Tags", "Tag", TAG));
    }

    static DescribeMachinesResponse.Tag readTag(StructureReader in) {
        return new DescribeMachinesResponse.Tag(
                in.string("Key"),
                in.string("Value"));
    }

    @Override
    public List<KeysErrorCode> errors() {
        return KeysErrorCode.documentedBy(name());
    }

    @Override
    public OperationDocumentation documentation() {
        return OperationDocumentation.of("en", "Lists machines.");
    }

    static Paging<DescribeMachinesResponse, DescribeMachinesResponse.Machine> pages() {
        return Paging.of(DescribeMachinesResponse::machines)
                .token("NextToken", DescribeMachinesResponse::nextToken)
                .number("PageNumber")
                .total(DescribeMachinesResponse::totalCount)
                .more(DescribeMachinesResponse::isTruncated);
    }

    static Waiter<DescribeMachinesRequest, DescribeMachinesResponse> waiter1() {
        return Waiter.<DescribeMachinesRequest, DescribeMachinesResponse>of("Running", 5, List.of("Running"),
                List.of("Failed"), DescribeMachinesOperation::observed1)
                .over(pages());
    }

    private static List<Waiter.Observed> observed1(DescribeMachinesResponse response) {
        List<Waiter.Observed> observed = new ArrayList<>();
        for (DescribeMachinesResponse.Machine element1 : response.machines()) {
            observed.add(new Waiter.Observed(null, element1.status()));
        }
        return observed;
    }
}
