using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Spin.Net;

namespace Spin.Testing;

/// <summary>
/// Runs an image's spindles on the host, through the very dispatcher that the kernel calls, with fakes for the kernel's services.
/// The test project names its spindles as an image does, and the generator adds <c>SpinImage</c> to it:
/// <code>
/// using SpindleHost host = new(SpinImage.Create());
/// host.Receive(new Endpoint(new Ipv4Address(0x0A000202), 5000), port: 7, "hello"u8);
/// Assert.Equal("hello"u8, host.Udp.Sent[0].Payload);
/// </code>
/// A process has one dispatcher, so hosts exist one after the other: a test that creates one waits until the last was disposed of.
/// Time stands still but for <see cref="Advance"/> and <see cref="Run"/>, strands take turns in a fixed order: a test that fails
/// fails again. What the host cannot show: handlers that run too long, stack overflow, memory, other CPUs; boot the image for those.
/// </summary>
public sealed class SpindleHost : IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim s_dispatcher = new(1);

    private readonly KernelImage? _image;
    private readonly EventTable[] _tables = [];
    private readonly List<object> _spindles = [];
    private readonly List<SpindleContext> _contexts = [];
    private readonly List<ServicePort> _ports = [];
    private readonly HashSet<int> _detached = [];
    private readonly List<HandlerFault> _faults = [];
    private readonly Queue<HandlerFault> _untold = new();
    private readonly List<Installation> _retiring = [];
    private readonly Dictionary<(string Spindle, string Event, string Handler), int> _faultCounts = [];
    private SpindleDescriptor[] _descriptors = [];
    private int _raising;
    private bool _disposed;

    /// <summary>Attaches an image's tables and activates its spindles.</summary>
    /// <param name="image">The image, by its generated <c>SpinImage.Create()</c>.</param>
    /// <exception cref="InvalidOperationException">Another host was not disposed of.</exception>
    public SpindleHost(KernelImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (!s_dispatcher.Wait(s_longestWait))
        {
            throw new InvalidOperationException("Another SpindleHost still exists in this process. Dispose of each with 'using'.");
        }

        Strands = new FakeStrands(this);
        TestReport = new FakeTestReport(Power);
        try
        {
            EventTable.Host = new FakeDispatch(this);
            _image = image;
            _tables = image.AttachTables();
            Activate(image);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The clock, which stands still until the test moves it.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>What spindles wrote to the log.</summary>
    public FakeLog Log { get; } = new();

    /// <summary>The network: what spindles sent.</summary>
    public FakeUdp Udp { get; } = new();

    /// <summary>Random numbers, the same in every run.</summary>
    public FakeRandom Random { get; } = new();

    /// <summary>What spindles did with the machine's power.</summary>
    public FakePower Power { get; } = new();

    /// <summary>The strands of spindles.</summary>
    public FakeStrands Strands { get; }

    /// <summary>The report of a spindle that tests something.</summary>
    public FakeTestReport TestReport { get; }

    /// <summary>The handlers, guards and strands that were ended by an exception, in their order.</summary>
    public IReadOnlyList<HandlerFault> Faults => _faults;

    /// <summary>After how many faults a handler is disabled.</summary>
    public int FaultsAllowed { get; set; } = int.MaxValue;

    /// <summary>The one spindle of a class.</summary>
    /// <typeparam name="TSpindle">The class.</typeparam>
    /// <exception cref="InvalidOperationException">The image has no such spindle.</exception>
    public TSpindle Spindle<TSpindle>()
        where TSpindle : class =>
        (TSpindle?)_spindles.Find(static spindle => spindle is TSpindle)
            ?? throw new InvalidOperationException($"The image has no spindle {typeof(TSpindle).Name}: name it in a <Spindle> item of this project.");

    /// <summary>The census of a handler.</summary>
    /// <param name="eventName">The event's name, with or without its namespace.</param>
    /// <param name="method">The handler's method.</param>
    /// <exception cref="ArgumentException">No handler of that name is bound to the event.</exception>
    public HandlerCounters Counters(string eventName, string method)
    {
        (EventTable table, int handler) = Find(eventName, method);
        return table.Counters(handler);
    }

    /// <summary>Whether a handler is bound: not disabled.</summary>
    /// <param name="eventName">The event's name, with or without its namespace.</param>
    /// <param name="method">The handler's method.</param>
    /// <exception cref="ArgumentException">No handler of that name is bound to the event.</exception>
    public bool IsBound(string eventName, string method)
    {
        (EventTable table, int handler) = Find(eventName, method);
        return table.IsBound(handler);
    }

    /// <summary>Records every run of contained handlers from here on: what ran before it is forgotten.</summary>
    public void StartTrace() => HostTrace.Start(_tables);

    /// <summary>
    /// Writes what was recorded since <see cref="StartTrace"/> in the Trace Event Format, for <c>chrome://tracing</c> and Perfetto. Runs take as long
    /// as they take on the host: their times are those of no kernel, and not the test's <see cref="Clock"/>.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void WriteChromeTrace(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        HostTrace.Write(_tables, spindle => _descriptors[spindle].Name, stream);
    }

    /// <summary>A datagram arrives: raises <see cref="DatagramArrived"/>.</summary>
    /// <param name="source">Who sent it.</param>
    /// <param name="port">The port it was sent to.</param>
    /// <param name="payload">Its bytes.</param>
    public void Receive(Endpoint source, ushort port, ReadOnlySpan<byte> payload)
    {
        Datagram datagram = new(source, Udp.Address, port, payload);
        _raising++;
        try
        {
            DatagramArrivedEvent.Raise(in datagram);
        }
        finally
        {
            _raising--;
        }

        Settle();
    }

    /// <summary>
    /// Restarts a spindle, as a kernel does after a fault: a new instance with the same imports. Its handlers are bound to the new instance,
    /// those that the old one installed are uninstalled; what it keeps in <see cref="IState{T}"/> is there again. Strands of the old instance
    /// go on: restart a spindle that has strands on a machine.
    /// </summary>
    /// <typeparam name="TSpindle">The spindle's class.</typeparam>
    /// <returns>The new instance.</returns>
    public TSpindle Restart<TSpindle>()
        where TSpindle : class
    {
        int number = _spindles.IndexOf(Spindle<TSpindle>());
        Bind(number, null);
        Uninstall(_contexts[number]);
        _contexts[number].States.Drop();
        _ports.RemoveAll(port => port.Holder == _contexts[number]);
        _spindles[number] = _image!.Create(number, new FakeServices(this), _contexts[number]);
        _ports.FindAll(port => port.Exporter == number).ForEach(port => port.Resolve(_spindles[number]));
        Bind(number, _spindles[number]);
        return (TSpindle)_spindles[number];
    }

    /// <summary>The kernel is ready: raises <see cref="KernelReady"/> on a strand and runs strands until none can run.</summary>
    public void Boot()
    {
        SpindleDescriptor kernel = new("kernel", "Spin.Kernel", isNucleus: true, []);
        Strands.Start(new SpindleContext(-1, kernel), "ready", static () => KernelReadyEvent.Raise(), StrandPriority.Normal);
        Run();
    }

    /// <summary>Runs strands until none can run without time passing.</summary>
    public void Run()
    {
        Strands.RunReady();
        Settle();
    }

    /// <summary>Lets time pass: strands that sleep wake at their times, in order.</summary>
    /// <param name="time">How much.</param>
    public void Advance(TimeSpan time)
    {
        long end = Clock.After(time);
        Run();
        while (Strands.NextWake() is { } wake && wake <= end)
        {
            Clock.MoveTo(wake);
            Run();
        }

        Clock.MoveTo(end);
    }

    /// <summary>Ends strands, takes the tables from their events, and lets the next host be created.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Strands.Dispose();
        foreach (EventTable table in _tables)
        {
            table.Detach();
        }

        EventTable.Host = null;
        s_dispatcher.Release();
    }

    internal ServicePort Connect(SpindleContext holder, int exporter, ServicePort port)
    {
        port.Holder = holder;
        port.Exporter = exporter;
        port.Resolve(_spindles[exporter]);
        _ports.Add(port);
        return port;
    }

    internal SpindleStates StatesOf(int spindle) => _contexts[spindle].States;

    internal void Fault(string spindle, string eventName, string handler, Exception exception, Action disable)
    {
        if (exception is MachineEndedException)
        {
            return;
        }

        (string, string, string) key = (spindle, eventName, handler);
        int count = _faultCounts[key] = _faultCounts.GetValueOrDefault(key) + 1;
        bool disabled = count >= FaultsAllowed;
        if (disabled)
        {
            disable();
        }

        FaultKind kind = exception is OutOfMemoryException ? FaultKind.OutOfMemory : FaultKind.Exception;
        Fail(new HandlerFault(spindle, eventName, handler, $"{exception.GetType().Name}: {exception.Message}", kind, disabled));
    }

    internal SpindleDescriptor Descriptor(int spindle) => _descriptors[spindle];

    internal void Fail(in HandlerFault fault)
    {
        _faults.Add(fault);
        _untold.Enqueue(fault);
    }

    internal void Retire(Installation installation)
    {
        if (_raising > 0)
        {
            _retiring.Add(installation);
        }
        else
        {
            installation.Retire();
        }
    }

    /// <summary>Runs a spindle's asynchronous handlers on a strand of it, as long as anything waits for one of them.</summary>
    internal void RunDetachedLater(int spindle)
    {
        if (_detached.Add(spindle))
        {
            Strands.Start(_contexts[spindle], _contexts[spindle].Name, () => RunDetached(spindle), StrandPriority.Normal);
        }
    }

    private void RunDetached(int spindle)
    {
        bool ran = true;
        while (ran)
        {
            ran = false;
            foreach (EventTable table in _tables)
            {
                for (int handler = 0; handler < table.HandlerCount; handler++)
                {
                    ran |= table.Describe(handler) is { IsAsynchronous: true } info && info.Spindle == spindle && table.RunDetached(handler);
                }
            }
        }

        _detached.Remove(spindle);
    }

    private void Activate(KernelImage image)
    {
        FakeServices services = new(this);
        _descriptors = image.Spindles;
        for (int number = 0; number < _descriptors.Length; number++)
        {
            SpindleContext context = new(number, _descriptors[number]);
            _contexts.Add(context);
            _spindles.Add(image.Create(number, services, context));
        }

        for (int number = 0; number < _descriptors.Length; number++)
        {
            Bind(number, _spindles[number]);
        }
    }

    private void Bind(int number, object? spindle)
    {
        foreach (EventTable table in _tables)
        {
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (table.Describe(handler).Spindle == number)
                {
                    table.Bind(handler, spindle);
                }
            }
        }
    }

    private void Uninstall(SpindleContext owner)
    {
        List<Installation> installed = [];
        foreach (EventTable table in _tables)
        {
            table.Installed?.Disown(owner);
            foreach (Installation installation in table.ActiveInstallations)
            {
                if (installation.Owner == owner)
                {
                    installed.Add(installation);
                }
            }
        }

        Bindings.Swap([.. installed], []);
    }

    /// <summary>What follows a raise: faults are told, uninstalled handlers retire.</summary>
    private void Settle()
    {
        // A handler of HandlerFaulted that faults is not told of itself.
        for (int remaining = _untold.Count; remaining > 0; remaining--)
        {
            HandlerFault fault = _untold.Dequeue();
            HandlerFaultedEvent.Raise(in fault);
        }

        _retiring.ForEach(static installation => installation.Retire());
        _retiring.Clear();
    }

    private (EventTable Table, int Handler) Find(string eventName, string method)
    {
        foreach (EventTable table in _tables)
        {
            if (table.EventName != eventName && !table.EventName.EndsWith("." + eventName, StringComparison.Ordinal))
            {
                continue;
            }

            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (table.Describe(handler).Method == method)
                {
                    return (table, handler);
                }
            }
        }

        throw new ArgumentException($"No handler {method} is bound to {eventName}.", nameof(method));
    }
}
