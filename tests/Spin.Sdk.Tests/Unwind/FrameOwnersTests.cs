using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Sdk.Unwind;
using Xunit;

namespace Spin.Sdk.Tests.Unwind;

/// <summary>Whose code a symbol of the native compiler names.</summary>
public sealed class FrameOwnersTests
{
    private const string SpindleSource = "namespace Echo { public class Reply<T> { class Part { } } } namespace SpinGenerated { class Table { } } class Bare { }";

    private static readonly FrameOwners s_owners = new(
        Compile("Spin.Kernel", "namespace Spin.Kernel.Net { class Udp { } }"),
        [Compile("Spin", "namespace Spin { public class Installation { } }"), Compile("Echo", SpindleSource)]);

    [Theory]
    [InlineData("Echo_Echo_Reply_1<System___Canon>__Answer", nameof(FrameOwner.Spindle))]
    [InlineData("Echo_Echo_Reply_1_Part___ctor", nameof(FrameOwner.Spindle))]
    [InlineData("Echo_Bare__Run", nameof(FrameOwner.Spindle))]
    [InlineData("unbox_Echo_Bare__Run", nameof(FrameOwner.Spindle))]
    [InlineData("Echo_SpinGenerated_Table__Handler0", nameof(FrameOwner.Other))]
    [InlineData("Spin_Spin_Installation__Uninstall", nameof(FrameOwner.Other))]
    [InlineData("S_P_CoreLib_System_String__Concat", nameof(FrameOwner.Other))]
    [InlineData("S_P_CoreLib_System_Array__Sort<Echo_Echo_Reply_1>", nameof(FrameOwner.Other))]
    [InlineData("RhpNewFast", nameof(FrameOwner.Other))]
    [InlineData("Spin_Kernel_Spin_Kernel_Net_Udp__TrySend", nameof(FrameOwner.Nucleus))]
    public void Owner_of_a_symbol(string symbol, string owner) => Assert.Equal(owner, s_owners.Of(symbol).ToString());

    [Fact]
    public void Spindle_that_takes_a_name_of_the_nucleus_is_not_ended_in_the_middle()
    {
        FrameOwners owners = new(
            Compile("Spin.Kernel", "namespace Spin.Kernel.Net { class Udp { } }"),
            [Compile("Spin_Kernel", "namespace Spin_Kernel_Net { class Udp { } }")]);

        Assert.Equal(FrameOwner.Nucleus, owners.Of("Spin_Kernel_Spin_Kernel_Net_Udp__TrySend"));
    }

    private static byte[] Compile(string name, string source)
    {
        using MemoryStream output = new();
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(output).Success);
        return output.ToArray();
    }
}
