/*
 * Model M as objects in Java, as one would write it for MASON or Repast: a firm, a bank and a fund each know what they do. Their
 * schedulers would come on top.
 *
 *   java Objects.java FIRMS MONTHS SEED REPEATS
 */
public class Objects {
  static final class Bank {
    final double rate;
    double equity, exposure, before, interest, queue, lost;

    Bank(double rate) { this.rate = rate; }

    void open() {
      before = exposure;
      exposure = interest = queue = lost = 0;
    }

    boolean decides(double loan) {
      queue += loan;
      return before + queue <= 10 * equity;
    }

    void close() { equity = Math.max(0, equity + 0.5 * interest - lost - 0.0005 * exposure); }
  }

  static final class Fund {
    double capital, outstanding, before, asked, claims, fees;

    void open() {
      before = outstanding;
      outstanding = asked = claims = fees = 0;
    }

    boolean decides(double share) {
      asked += share;
      return before + asked <= 8 * capital;
    }

    void close(double income) { capital = Math.max(0, capital + fees - claims + income); }
  }

  static final class Sector { double trend, budget, attraction; }

  /** Threefry-2x32 with 20 rounds; both words of the last draw, and the two normals made of them. */
  static final class Draws {
    static final int[][] TURNS = {{13, 15, 26, 6}, {17, 29, 16, 24}};
    final int seed;
    double first, second;

    Draws(int seed) { this.seed = seed; }

    void draw(int firm, int month, int purpose) {
      final int third = 0x1BD11BDA ^ seed ^ purpose;
      int a = firm + seed, b = month + purpose;
      for (int group = 0; group < 5; group++) {
        for (int by : TURNS[group & 1]) {
          a += b;
          b = Integer.rotateLeft(b, by) ^ a;
        }
        final int at = (group + 1) % 3;
        a += at == 0 ? seed : at == 1 ? purpose : third;
        b += (at == 0 ? purpose : at == 1 ? third : seed) + group + 1;
      }
      first = (Integer.toUnsignedLong(a) + 0.5) / 4294967296.0;
      second = (Integer.toUnsignedLong(b) + 0.5) / 4294967296.0;
    }

    void normals(int firm, int month, int purpose) {
      draw(firm, month, purpose);
      final double radius = Math.sqrt(-2 * Math.log(first)), angle = 6.283185307179586 * second;
      first = radius * Math.cos(angle);
      second = radius * Math.sin(angle);
    }
  }

  final class Firm {
    final int id;
    final Sector sector;
    final Bank bank;
    double productivity, quality, capital, cash, debt, guaranteed, demand, weight, unitCost;
    int age;

    Firm(int id, int month) {
      this.id = id;
      draws.normals(id, month, 5);
      productivity = Math.exp(0.2 * draws.first);
      quality = Math.exp(0.2 * draws.second);
      draws.draw(id, month, 6);
      sector = sectors[id % sectors.length];
      bank = banks[(int) (banks.length * draws.second)];
      capital = 10 * (0.5 + draws.first);
      cash = debt = 0.3 * capital;
    }

    void attract(int month) {
      draws.normals(id, month, 1);
      demand = 0.9 * demand + 0.15 * draws.first;
      unitCost = 1 / productivity + 0.5 * (1 + 0.1 * draws.second);
      weight = capital * Math.exp(Math.log(quality) - 2 * Math.log(1.25 * unitCost) + demand);
      sector.attraction += weight;
    }

    /** Whether it lives on. */
    boolean lives(int month) {
      final double price = 1.25 * unitCost;
      final double wanted = sector.budget * (weight / sector.attraction) / price;
      final double output = Math.min(wanted, 0.25 * productivity * capital);
      final double revenue = price * output, cost = unitCost * output + 0.065 * capital;
      final double interest = debt * bank.rate / 12, instalment = debt / 36;
      cash += revenue - cost - interest - instalment;
      debt -= instalment;
      guaranteed -= guaranteed / 36;
      capital *= 0.995;
      bank.interest += interest;
      final double spare = cash - 0.3 * capital;
      if (spare > 0) {
        capital += 0.05 * spare;
        cash -= 0.25 * spare;
      }
      final double need = 0.1 * cost - cash;
      if (need > 0) borrow(month, need + 0.5 * cost, (revenue - cost) / cost);
      if (cash < 0) {
        fail();
        return false;
      }
      draws.draw(id, month, 3);
      if (draws.first < 0.02) {
        productivity *= 1 + 0.05 * draws.second;
        quality *= 1 + 0.02 * draws.second;
      }
      age++;
      bank.exposure += debt;
      fund.outstanding += guaranteed;
      return true;
    }

    void borrow(int month, double loan, double margin) {
      counts[3]++;
      draws.draw(id, month, 2);
      final double score = 1.5 + 4 * margin - 2 * debt / capital + 0.3 * Math.log(1.0 + age);
      if (draws.first >= logistic(score) || !bank.decides(loan)) {
        if (draws.second >= logistic(score + 1) || !fund.decides(0.8 * loan)) return;
        counts[5]++;
        guaranteed += 0.8 * loan;
        cash -= 0.01 * loan;
        fund.fees += 0.01 * loan;
      }
      counts[4]++;
      cash += loan;
      debt += loan;
    }

    void fail() {
      final double loss = debt - Math.min(debt, 0.3 * capital), claim = debt > 0 ? loss * guaranteed / debt : 0;
      bank.lost += loss - claim;
      fund.claims += claim;
    }
  }

  final Draws draws;
  final Bank[] banks = new Bank[20];
  final Sector[] sectors = new Sector[8];
  final Fund fund = new Fund();
  final Firm[] firms;
  final long[] counts = new long[6];

  Objects(int size, int seed) {
    draws = new Draws(seed);
    for (int b = 0; b < banks.length; b++) banks[b] = new Bank(0.06 + 0.002 * (b % 5));
    for (int s = 0; s < sectors.length; s++) sectors[s] = new Sector();
    firms = new Firm[size];
    for (int i = 0; i < size; i++) {
      firms[i] = new Firm(i, 0);
      firms[i].age = (int) (i * 7919L % 120);
      firms[i].bank.exposure += firms[i].debt;
    }
    for (Bank bank : banks) bank.equity = 0.12 * bank.exposure + 0.4 * size / banks.length;
    fund.capital = 0.05 * size;
  }

  void live(int month) {
    for (int s = 0; s < sectors.length; s++) {
      draws.normals(s, month, 9);
      sectors[s].trend = 0.9 * sectors[s].trend + 0.02 * draws.first;
      sectors[s].budget = 3.6 * ((double) firms.length / sectors.length) * Math.exp(sectors[s].trend);
      sectors[s].attraction = 0;
    }
    for (Bank bank : banks) bank.open();
    fund.open();
    for (Firm firm : firms) if (firm != null) firm.attract(month);
    for (int i = 0; i < firms.length; i++) {
      if (firms[i] == null) enter(i, month);
      else if (firms[i].lives(month)) counts[0]++;
      else {
        firms[i] = null;
        counts[1]++;
      }
    }
    for (Bank bank : banks) bank.close();
    fund.close(0.0005 * firms.length);
  }

  void enter(int i, int month) {
    draws.draw(i, month, 4);
    if (draws.first >= 0.2) return;
    firms[i] = new Firm(i, month);
    counts[2]++;
  }

  static double logistic(double x) { return 1 / (1 + Math.exp(-x)); }

  public static void main(String[] arguments) {
    final int months = Integer.parseInt(arguments[1]);
    for (int repeat = 0; repeat < Integer.parseInt(arguments[3]); repeat++) {
      final Objects economy = new Objects(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[2]));
      final long[] spent = new long[months];
      for (int month = 1; month <= months; month++) {
        final long start = System.nanoTime();
        economy.live(month);
        spent[month - 1] = System.nanoTime() - start;
      }
      final String counts = java.util.Arrays.toString(economy.counts), times = java.util.Arrays.toString(spent);
      System.out.println("{\"counts\":" + counts + ",\"months\":" + times + "}");
    }
  }
}
