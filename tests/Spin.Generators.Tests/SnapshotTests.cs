using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Tests.Image;

namespace Spin.Generators.Tests;

/// <summary>What is generated, for a reader: open the snapshots of Echo first.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void TheEchoImage()
    {
        IReadOnlyDictionary<string, string> files = new Project("EchoImage", "")
            .Referencing(Samples.Echo).AsImage("Spindle|Echo|IUdp; DatagramArrived:7", bareMetal: true).GeneratedFiles();
        Snapshot.Match("Echo.DatagramArrived.Table.g.cs", files["Spin_Net_DatagramArrived.Table.g.cs"]);
        Assert.Contains("return global::Echo.Binding.Create(services.Udp(context));", files["SpinImage.g.cs"], System.StringComparison.Ordinal);
        Snapshot.Match("Echo.SpinImage.Entry.g.cs", files["SpinImage.Entry.g.cs"]);
    }

    [Fact]
    public void TheEchoSpindle() =>
        Snapshot.Match("Echo.Binding.g.cs", Samples.Echo.GeneratedFiles()["Echo.Binding.g.cs"]);

    [Fact]
    public void AnEventsCompanions() =>
        Snapshot.Match("Happened.g.cs", new Project("P", """
            namespace Sample;
            /// <summary>Something happened.</summary>
            [Spin.Event(Spin.Level.Dispatch, Fold = Spin.Fold.Any)] public delegate bool Happened(int number, in System.DateTime when);
            """).GeneratedFiles()["Sample.Happened.g.cs"]);

    [Fact]
    public void AnEventWithEverything() =>
        Snapshot.Match("Everything.Table.g.cs", new Project("P", $$"""
            using Spin;
            namespace Sample;
            [Event(Level.Strand, Key = "port", Fold = Fold.Sum, Default = -1)] public delegate int Everything(ushort port);
            [Spindle] internal sealed partial class S(IEverythingEvent right)
            {
                private readonly ushort _port = 5;
                public object Right => right;
                [Handles<Everything>(Guard = nameof(Test), Order = Order.First)] private int Guarded(ushort port) => 1;
                [Handles<Everything>, Match("port", nameof(_port))] private int Read(ushort port) => 2;
                {{string.Concat(Enumerable.Range(1, 9).Select(static i => $"[Handles<Everything>, Match(\"port\", {i * 1000})] private int H{i}(ushort port) => {i};\n    "))}}
                private bool Test(ushort port) => port > _port;
            }
            """).AsImage().GeneratedFiles()["Sample_Everything.Table.g.cs"]);

    [Fact]
    public void NeighboursThatAreProvenToNeedNoContainment() =>
        Snapshot.Match("Bare.Table.g.cs", new Project("P", """
            using Spin;
            namespace Sample;
            [Event(Level.Dispatch, Key = "port")] public delegate void Bare(ushort port);
            [Spindle] internal sealed partial class S
            {
                private int _count;
                [Handles<Bare>(Order = Order.First)] private void Alone(ushort port) => _count++;
                [Handles<Bare>(Guard = nameof(IsOdd))] private void Guarded(ushort port) => _count++;
                [Handles<Bare>] private void Unguarded(ushort port) => _count++;
                [Handles<Bare>] private void Contained(ushort port) => _count++;
                [Handles<Bare>] private void BehindContained(ushort port) => _count++;
                private static bool IsOdd(ushort port) => (port & 1) != 0;
            }
            [Spindle] internal sealed partial class T
            {
                private int _count;
                [Handles<Bare>(Order = Order.First)] private void Other(ushort port) => _count++;
            }
            """).AsImage(provenFile: """
            Sample.Bare|Sample.S|Alone
            Sample.Bare|Sample.S|Guarded
            Sample.Bare|Sample.S|Unguarded
            Sample.Bare|Sample.S|BehindContained
            Sample.Bare|Sample.T|Other

            """).GeneratedFiles()["Sample_Bare.Table.g.cs"]);
}
