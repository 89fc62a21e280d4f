using System;
using System.IO;
using System.Threading.Tasks;
using Spin.Analyzers.Tests.Verifiers;
using Xunit;

namespace Spin.Analyzers.Tests.Suppressors;

/// <summary>In a real build: advice that holds for a class and not for a spindle is given to the one and not to the other.</summary>
public sealed class SuppressedAdviceTests
{
    [Fact]
    public async Task Advice_IsGivenToOrdinaryClassesOnly()
    {
        using BuiltProject project = new();
        project.WriteProject("<Nullable>enable</Nullable><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>");
        project.Write(".editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.IDE0060.severity = warning
            dotnet_diagnostic.CA1822.severity = warning
            dotnet_diagnostic.CA1051.severity = warning
            """);
        project.Write("Spindle.cs", """
            using Spin;
            using Spin.Net;
            [Spindle]
            public sealed partial class Sample(IPower power)
            {
                private long _count;
                [Handles<KernelReady>]
                private void Begin() { }
                [Handles<DatagramArrived>(Guard = nameof(IsWanted))]
                private void Take(in Datagram datagram) => _count++;
                private static bool IsWanted(in Datagram datagram) => true;
            }
            public readonly struct Payload { public readonly int Number; }
            [Event(Level.Strand, Install = Authority.Anyone)]
            public delegate void Weighed(in Payload payload);
            """);
        project.Write("Ordinary.cs", """
            public sealed class Ordinary(object unread)
            {
                private long _count;
                private void Begin() { }
                private void Take(in int number) => _count++;
                private static bool IsWanted(in int number) => true;
                public bool Use() { Begin(); Take(1); return IsWanted(1); }
            }
            public readonly struct Plain { public readonly int Number; }
            """);

        (string output, int code) = await project.BuildAsync();

        Assert.True(code == 0, output);
        foreach (string advice in (string[])["IDE0060", "CA1822", "CA1051", "CS9113"])
        {
            Assert.Matches($@"Ordinary\.cs\(\d+,\d+\): warning {advice}", output);
            Assert.DoesNotMatch($@"Spindle\.cs\(\d+,\d+\): warning {advice}", output);
        }
    }
}
