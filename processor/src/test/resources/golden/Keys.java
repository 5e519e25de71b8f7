package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.paging.Pages;
import dev.tenon.runtime.waiter.WaiterOptions;
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The operations of Keys, API version 2014-05-26.
 *
 * <p>Later versions may add methods, so use a proxy or a mock rather than implementing this interface.
 *
 * @see KeysClient
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public interface Keys {
    /**
     * Calls <code>AttachKeyPair</code>: Binds a key pair to machines.
     *
     * <p>The machines must run Linux. Those that are running use the key pair after a restart.
     *
     * <p>Needs the permission <code>keys:AttachKeyPair</code> on <code>Machine</code>, <code>Vault</code>
     * (optional). Condition keys: <code>keys:Tag</code>. Needs <code>keys:DescribeMachines</code> as well.
     *
     * <p>Documented in AttachKeyPair page (page, en, 2021).
     *
     * @param request the request
     * @return the response
     * @throws KeysException if the service returns an error
     * @throws KeysException <code>DependencyViolation.WindowsInstance</code>, HTTP 403: Windows has no keys. The
     * page says that it is about Linux.
     * @throws KeysException <code>InvalidInstanceId.NotFound</code>, HTTP 404: No machine has this id.
     * @see #describeMachines(DescribeMachinesRequest)
     * @see <a href="https://keys.example.com/attach?page=1&amp;lang=en">Key pairs.</a>
     */
    AttachKeyPairResponse attachKeyPair(AttachKeyPairRequest request);

    /**
     * Calls <code>AttachKeyPair</code> in batches of 50 items of <code>InstanceIds</code>.
     *
     * @param request the request, with any number of items
     * @return the responses, merged into one
     */
    BatchResponse<AttachKeyPairResponse> attachKeyPairBatched(AttachKeyPairRequest request);

    /**
     * Calls <code>DescribeMachines</code>: Lists machines.
     *
     * @param request the request
     * @return the response
     * @throws KeysException if the service returns an error
     * @throws KeysException <code>InvalidInstanceId.NotFound</code>, HTTP 404 or 410: No machine has this id.
     */
    DescribeMachinesResponse describeMachines(DescribeMachinesRequest request);

    /**
     * Iterates over the items of <code>DescribeMachines</code>. Each page is fetched when it is needed.
     *
     * @param request the request for the first page
     * @return the pages
     */
    Pages<DescribeMachinesRequest, DescribeMachinesResponse, DescribeMachinesResponse.Machine> describeMachinesPages(
            DescribeMachinesRequest request);

    /**
     * Waits until <code>DescribeMachines</code> reports <code>Running</code>, calling it every 5 seconds.
     *
     * @param request the request
     * @param deadline the maximum time to wait
     * @return the first page of the last response
     */
    DescribeMachinesResponse describeMachinesUntilRunning(DescribeMachinesRequest request,
            Duration deadline);

    /**
     * Waits until <code>DescribeMachines</code> reports <code>Running</code>, calling it every 5 seconds.
     *
     * @param request the request
     * @param options how long, how often, and which error codes to tolerate
     * @return the first page of the last response
     */
    DescribeMachinesResponse describeMachinesUntilRunning(DescribeMachinesRequest request,
            WaiterOptions options);
}
