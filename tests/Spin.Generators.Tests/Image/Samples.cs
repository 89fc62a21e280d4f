namespace Spin.Generators.Tests.Image;

/// <summary>Projects that image tests put together.</summary>
internal static class Samples
{
    /// <summary>A kernel with events of every authority and a key.</summary>
    internal static Project Kernel { get; } = new("Kernel", """
        using Spin;

        namespace Kernel;

        public readonly struct Packet(ushort port) { public ushort Port { get; } = port; }

        [Event(Level.Dispatch, Key = nameof(Packet.Port), Require = nameof(Packet.Port))] public delegate void Arrived(in Packet packet);
        [Event(Level.Strand)] public delegate void Granted();
        [Event(Level.Strand, Install = Authority.Owner)] public delegate void Private();
        [Event(Level.Strand, Install = Authority.Anyone)] public delegate void Public();
        [Event(Level.Strand, Install = Authority.Anyone)] public delegate int Asked();
        """);

    /// <summary>The flagship sample: echoes UDP datagrams.</summary>
    internal static Project Echo { get; } = new("Echo", """
        using Spin;
        using Spin.Net;

        [Spindle]
        public sealed partial class Echo(IUdp udp)
        {
            private long _dropped;

            [Handles<DatagramArrived>, Match(nameof(Datagram.DestinationPort), 7)]
            private void Reply(in Datagram datagram)
            {
                if (!udp.TrySend(datagram.Source, datagram.DestinationPort, datagram.Payload)) { _dropped++; }
            }
        }
        """);

    /// <summary>A spindle project of some source against <see cref="Kernel"/>.</summary>
    internal static Project Spindle(string source, string name = "Guest") =>
        new Project(name, "using Kernel;\nusing Spin;\n" + source).Referencing(Kernel);

    /// <summary>What is wrong with an image of one spindle project.</summary>
    internal static System.Collections.Generic.IReadOnlyList<string> Problems(string source, string grants) =>
        Image($"Spindle|Guest|{grants}", Spindle(source)).Analyze();

    /// <summary>An image of spindle projects.</summary>
    internal static Project Image(string file, params Project[] spindles) =>
        new Project("Image", "").Referencing([Kernel, .. spindles]).AsImage(file);
}
