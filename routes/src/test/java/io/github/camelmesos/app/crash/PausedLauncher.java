package io.github.camelmesos.app.crash;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.time.Duration;
import java.util.Map;

/**
 * A launcher that stops dead where a method is about to be entered: its JVM is watched with Java's debug interface, and all of its
 * threads are suspended there. So a state is hit exactly, without a sleep, and without anything in the product that would do it.
 */
final class PausedLauncher implements AutoCloseable {

    private static final String TRANSPORT = "com.sun.jdi.SocketListen";

    private final ListeningConnector connector;
    private final Map<String, Connector.Argument> arguments;
    private final String address;

    private PausedLauncher(ListeningConnector connector, Map<String, Connector.Argument> arguments, String address) {
        this.connector = connector;
        this.arguments = arguments;
        this.address = address;
    }

    /** Waits for a JVM that is started with {@link #option}. */
    static PausedLauncher listen(Duration patience) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(any -> any.name().equals(TRANSPORT))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("127.0.0.1");
        arguments.get("port").setValue("0");
        arguments.get("timeout").setValue(Long.toString(patience.toMillis()));
        String address = connector.startListening(arguments);
        return new PausedLauncher(connector, arguments, "127.0.0.1:" + address.replaceFirst(".*:", ""));
    }

    /** Of {@code java}. */
    String option() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
    }

    /**
     * Lets it run until a method is entered for the nth time, and leaves it suspended there.
     *
     * @return false when it ended without
     */
    boolean pauseAt(String className, String method, int time) throws Exception {
        VirtualMachine machine = connector.accept(arguments);
        ClassPrepareRequest prepare = machine.eventRequestManager().createClassPrepareRequest();
        prepare.addClassFilter(className);
        prepare.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        prepare.enable();
        machine.resume();
        int times = 0;
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent prepared) {
                        breakpoints(prepared.referenceType(), method);
                    } else if (event instanceof BreakpointEvent && ++times == time) {
                        return true;
                    } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                        return false;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException ended) {
            return false;
        }
    }

    private static void breakpoints(ReferenceType type, String name) {
        for (Method method : type.methodsByName(name)) {
            BreakpointRequest request =
                    type.virtualMachine().eventRequestManager().createBreakpointRequest(method.location());
            request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
            request.enable();
        }
    }

    @Override
    public void close() throws Exception {
        connector.stopListening(arguments);
    }
}
