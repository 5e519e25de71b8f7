package dev.tenon.benchmarks.tenon;

import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Inputs;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.DescribeInstancesRequest;
import dev.tenon.ecs.DescribeInstancesResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The generated client, with its defaults. */
public final class TenonContestant implements Contestant {
    private @Nullable EcsClient client;
    private Work work = Work.ATTACH_2_JSON;

    @Override
    public void open(Target target, Work work) {
        this.client = EcsClient.builder()
                .region(Inputs.REGION)
                .endpoint(target.url())
                .allowInsecureHttp(!target.secure())
                .credentials(Credentials.of(Inputs.ACCESS_KEY_ID, Inputs.ACCESS_KEY_SECRET))
                .format(work.wire() == Wire.JSON ? Format.JSON : Format.XML)
                .build();
        this.work = work;
    }

    @Override
    public int call() {
        EcsClient ecs = Objects.requireNonNull(client);
        return switch (work.task()) {
            case ATTACH -> right(ecs.attachKeyPair(attach()));
            case DESCRIBE -> right(ecs.describeInstances(describe(work.size())).instances());
            case LIST -> right(ecs.describeInstancesPages(describe(Inputs.PAGE)));
            case BATCH -> right(ecs.attachKeyPairBatched(attach()).orThrow());
            case ERROR -> refused(ecs);
        };
    }

    private int refused(EcsClient ecs) {
        try {
            return right(ecs.attachKeyPair(attach())) - work.size();
        } catch (EcsException refused) {
            return refused.code() == EcsErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE
                            && Inputs.REQUEST_ID.equals(refused.requestId())
                    ? 1
                    : 0;
        }
    }

    private AttachKeyPairRequest attach() {
        return AttachKeyPairRequest.builder()
                .regionId(Inputs.REGION)
                .keyPairName(Inputs.KEY_PAIR)
                .instanceIds(Inputs.instanceIds(work.size()))
                .build();
    }

    private static DescribeInstancesRequest describe(int pageSize) {
        return DescribeInstancesRequest.builder()
                .regionId(Inputs.REGION)
                .pageSize(pageSize)
                .build();
    }

    private static int right(AttachKeyPairResponse response) {
        int right = 0;
        for (AttachKeyPairResponse.Result result : response.results()) {
            if (Inputs.ITEM_CODE.equals(result.code())) {
                right++;
            }
        }
        return right;
    }

    private static int right(Iterable<DescribeInstancesResponse.Instance> instances) {
        int right = 0;
        for (DescribeInstancesResponse.Instance instance : instances) {
            if (Inputs.STATUS.equals(instance.status())) {
                right++;
            }
        }
        return right;
    }
}
