using System;
using System.Collections.Generic;
using Spin.Testing.Qemu;
using Xunit;

namespace Spin.Testing.Tests;

public sealed class QemuCommandTests
{
    [Fact]
    public void Forward_reaches_the_user_network()
    {
        List<string> arguments = new QemuCommand { Image = "a.elf", Forwards = HostForward.Parse("udp:5007:7; tcp:8080:80") }.ToArguments();

        Assert.Contains("user,id=network,hostfwd=udp:127.0.0.1:5007-:7,hostfwd=tcp:127.0.0.1:8080-:80", arguments);
    }

    [Theory]
    [InlineData("5007")]
    [InlineData("udp:5007")]
    [InlineData("sctp:5007:7")]
    [InlineData("udp:0:7")]
    [InlineData("udp:5007:70000")]
    [InlineData("udp:a:b")]
    public void Forward_of_another_form_is_refused_with_an_example(string text) =>
        Assert.Contains("udp:5007:7", Assert.Throws<FormatException>(() => HostForward.Parse(text)).Message);

    [Fact]
    public void Elf_is_loaded_with_its_symbols_and_command_line()
    {
        List<string> arguments = new QemuCommand { Image = "a b.elf", Symbols = "a b.symbols", CommandLine = "only=net" }.ToArguments();

        Assert.Equal("a b.elf", arguments[arguments.IndexOf("-kernel") + 1]);
        Assert.Equal("a b.symbols", arguments[arguments.IndexOf("-initrd") + 1]);
        Assert.Equal("only=net", arguments[arguments.IndexOf("-append") + 1]);
    }

    [Fact]
    public void Iso_is_a_disc()
    {
        List<string> arguments = new QemuCommand { Image = "a.iso", Firmware = "OVMF.fd" }.ToArguments();

        Assert.Equal("a.iso", arguments[arguments.IndexOf("-cdrom") + 1]);
        Assert.Equal("OVMF.fd", arguments[arguments.IndexOf("-bios") + 1]);
        Assert.DoesNotContain("-kernel", arguments);
    }

    [Fact]
    public void Machine_without_network_has_no_card() =>
        Assert.DoesNotContain("-netdev", new QemuCommand { Image = "a.elf", Network = false }.ToArguments());
}
