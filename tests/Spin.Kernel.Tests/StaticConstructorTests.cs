using System;
using System.Runtime.CompilerServices;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests;

/// <summary>No static initialiser touches hardware: host tests and the compiler's preinitialisation depend on it.</summary>
public class StaticConstructorTests
{
    [Fact]
    public void EveryTypesStaticConstructor_RunsOnAnOrdinaryHost()
    {
        foreach (Type type in typeof(Kernel.Machine.Cpu).Assembly.GetTypes())
        {
            if (!type.ContainsGenericParameters)
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
        }
    }

    [Fact]
    public void AnInstruction_ThrowsOnAnOrdinaryHost() =>
        // The proof that the test above would notice: an internal call is refused.
        Assert.ThrowsAny<Exception>(static () => Instructions.ReadTimestamp());
}
