global using Spin.Generators.Tests.Infrastructure;
global using Xunit;
