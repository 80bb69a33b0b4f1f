package io.github.camelmesos.app.interrupt;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. Java has nothing for them but {@code sun.misc.Signal}, which every JDK has in the module
 * {@code jdk.unsupported}, and which a compiler that targets a release must not see: so it is called by reflection.
 */
public final class Signals {

    private Signals() {}

    /**
     * Has a signal handled from now on, each time on a thread of its own. One that the process was started to ignore
     * stays ignored.
     *
     * @param name without {@code SIG}
     * @return false where this signal cannot be handled here
     */
    public static boolean handle(String name, Runnable handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            handler.run();
                        }
                        return null;
                    });
            Constructor<?> named = signal.getConstructor(String.class);
            signal.getMethod("handle", signal, type).invoke(null, named.newInstance(name), proxy);
            return true;
        } catch (InvocationTargetException e) {
            // Unknown on this system, or taken by the JVM.
            return false;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this JDK has no sun.misc.Signal", e);
        }
    }
}
