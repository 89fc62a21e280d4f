using System;
using Spin.Sdk.Run;
using Spin.Testing.Qemu;
using Xunit;

namespace Spin.Sdk.Tests.Run;

public sealed class RunArgumentsTests
{
    [Fact]
    public void Everything_that_the_targets_compose_is_read()
    {
        QemuCommand command = RunArguments.Parse(
            ["run", "--kernel", "a b.elf", "--symbols", "a.symbols", "--memory", "64", "--accel", "kvm", "--forward", "udp:5007:7", "--append", "x=1 y", "--", "-d", "int"]);

        Assert.Equal(("a b.elf", "a.symbols", 64, "kvm", "x=1 y"), (command.Image, command.Symbols, command.Memory, command.Accelerator, command.CommandLine));
        Assert.Equal(new HostForward("udp", 5007, 7), Assert.Single(command.Forwards));
        Assert.Equal(["-d", "int"], command.Arguments);
    }

    [Theory]
    [InlineData("this program runs a kernel")]
    [InlineData("no kernel is named", "run")]
    [InlineData("--kernel has no value", "run", "--kernel")]
    [InlineData("--speed is not an argument", "run", "--speed", "1")]
    [InlineData("SpinMemory is 'much'", "run", "--kernel", "a", "--memory", "much")]
    [InlineData("SpinMemory is '0'", "run", "--kernel", "a", "--memory", "0")]
    [InlineData("is not a forwarded port", "run", "--kernel", "a", "--forward", "7")]
    public void Wrong_argument_is_named(string message, params string[] arguments) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => RunArguments.Parse(arguments)).Message, StringComparison.Ordinal);
}
